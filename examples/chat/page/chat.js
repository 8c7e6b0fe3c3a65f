// The chat page. It is told by events what to show, and shows it by `createElement` and
// `textContent` (reply.js): no text is ever read as markup, and the policy of the page
// ("trusted-types 'none'") shuts every door by which it could be.
"use strict";

const by = (id) => document.getElementById(id);
const log = by("log"), scroll = by("scroll"), words = by("words"), empty = by("empty");

// ---- what is heard --------------------------------------------------------------------------

// A reply that grows word by word is no live region: a screen reader would stammer. It is told
// that an answer has begun, and hears the answer when it is whole.
// And what was said before the page came is not read out at all.
let present = false;
function say(text) { if (present) by("status").textContent = text.length > 600 ? `${text.slice(0, 600)} …` : text; }
function call(text) { if (present) by("alert").textContent = text; }

async function copyText(text, from) {
  const before = from.textContent;
  try {
    await navigator.clipboard.writeText(text);
    from.textContent = "Copied";
    say("Copied");
  } catch {
    from.textContent = "Not copied";
    say("Copying was not possible");
  }
  setTimeout(() => { from.textContent = before; }, 1600);
}

// ---- scrolling ------------------------------------------------------------------------------

let follows = true;
const far = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight > 60;
let height = 0;
// Only a person scrolls upwards: an answer that grows moves the end away and nothing else.
scroll.addEventListener("scroll", () => {
  if (!far()) follows = true;
  else if (scroll.scrollTop < height - 1) follows = false;
  height = scroll.scrollTop;
  by("latest").hidden = follows;
}, { passive: true });
// Once for each picture that is drawn, not for each piece of an answer.
let settling = 0;
function settle() {
  settling ||= requestAnimationFrame(() => {
    settling = 0;
    if (follows) scroll.scrollTop = scroll.scrollHeight;
    else by("latest").hidden = !far();
  });
}
function toEnd() {
  follows = true;
  by("latest").hidden = true;
  settle();
}
by("latest").addEventListener("click", () => { toEnd(); words.focus(); });

// ---- the conversation -----------------------------------------------------------------------

let running = false, asking = false, turn = null, stream = null;
const steps = new Map(), asks = new Map();

function setRunning(now) {
  running = now;
  by("stop").hidden = !now;
  by("stop").disabled = false;
  by("send").hidden = now;
  by("new").disabled = now;
  log.setAttribute("aria-busy", String(now));
  ready();
}

function ready() {
  by("send").disabled = running || asking || words.value.trim() === "";
}

function heading(text) { return make("h2", "unseen", text); }

function waiting() {
  const dots = make("div", "waiting", make("i"), make("i"), make("i"));
  dots.setAttribute("aria-hidden", "true");
  return dots;
}

/** Where Claude's words and steps of this turn go. */
function place() {
  if (!turn) {
    turn = make("article", "message theirs", heading("Claude"));
    log.append(turn);
  }
  return turn;
}

function put(element) {
  place().querySelector(":scope > .waiting")?.remove();
  place().append(element);
}

/** The text of the answer that is coming: after what has settled of it. */
function growing() {
  if (!stream) {
    stream = make("div", "body streaming", make("div", "tail", document.createTextNode("")));
    put(stream);
  }
  return stream.lastChild.firstChild;
}

function endStream() {
  stream?.classList.remove("streaming");
  stream = null;
}

function step(event) {
  const detail = event.details.map((each) => each.value).join(" · ");
  const state = make("span", "state", "working …");
  const row = make("div", "step", make("span", "what", event.title), make("bdi", "with", detail), state);
  steps.set(event.call, { state });
  return row;
}

function question(event) {
  const title = make("h3", "", `${event.title}?`);
  title.id = `ask-${event.call}`;
  const head = make("header", "", icon("M12 2 1 21h22L12 2Zm1 15h-2v2h2v-2Zm0-8h-2v6h2V9Z"), title);
  const list = make("dl");
  for (const each of event.details) list.append(make("dt", "", each.label), make("dd", "", each.value));
  const state = make("span", "state");
  const decide = (allow) => async () => {
    yes.disabled = no.disabled = true;
    state.textContent = "…";
    if (!(await post("/decide", { question: event.id, approve: allow }))) state.textContent = "not possible any more";
    words.focus();
  };
  const yes = button("firm allow", "Allow once", decide(true)), no = button("plain deny", "Deny", decide(false));
  const why = make("p", "why", "Claude asks for this, and may have been talked into it by something that it read. It happens only if you allow it.");
  const card = make("section", "ask", head, list, why, make("div", "choice", yes, no, state));
  card.setAttribute("aria-labelledby", title.id);
  asks.set(event.call, { yes, no, why, card, title });
  steps.set(event.call, { state });
  return card;
}

const STATES = { running: "working …", done: "done", failed: "did not work", denied: "denied", unknown: "ended before it was decided", stopped: "stopped before it began" };
// The same of what a person decided.
const DECIDED = {
  running: "Allowed …",
  done: "Allowed, and done.",
  failed: "Allowed, and did not work.",
  denied: "Denied: nothing was done.",
  unknown: "Ended before you decided: nothing was done.",
  stopped: "Stopped before it began: nothing was done.",
};
const FAULTS = {
  network: "Claude cannot be reached.",
  overloaded: "Claude has too much to do just now.",
  limited: "Too many requests at once. Wait a moment.",
  key: "The server's key is not accepted.",
  refused: "The API did not accept this request.",
  dropped: "The answer broke off.",
  stalled: "The answer stopped coming.",
  refusal: "Claude would rather not answer this.",
  cut: "The answer became too long, and was cut.",
  steps: "Claude took too many steps, and was stopped.",
  full: "This conversation is full. Begin a new one.",
  internal: "Something went wrong on the server.",
};

const HEARD = {
  asked(event) {
    empty.hidden = true;
    endStream();
    turn = null;
    const said = make("div", "said", event.text);
    log.append(make("article", "message mine", heading("You"), said));
    place().append(waiting());
    setRunning(true);
    say("Claude is answering.");
    toEnd();
  },
  text(event) {
    growing().appendData(event.text);
  },
  settled(event) {
    const rest = growing();
    const settled = fill(document.createDocumentFragment(), event.nodes);
    stream.insertBefore(settled, stream.lastChild);
    rest.data = event.rest;
  },
  reply(event) {
    const body = fill(make("div", "body"), event.nodes);
    if (stream) stream.replaceWith(body);
    else put(body);
    stream = null;
    say(spoken(body));
  },
  tool(event) {
    endStream();
    put(step(event));
  },
  approve(event) {
    endStream();
    put(question(event));
    call(`${event.title}? Claude waits for your decision.`);
  },
  tool_state(event) {
    if (!Object.hasOwn(STATES, event.state)) return;
    const known = steps.get(event.call), ask = asks.get(event.call);
    const words = (ask ? DECIDED : STATES)[event.state];
    if (known) {
      known.state.textContent = words;
      known.state.className = `state ${event.state}`;
    }
    if (ask) {
      ask.title.textContent = ask.title.textContent.replace(/[?]$/, "");
      ask.yes.hidden = ask.no.hidden = ask.why.hidden = true;
      ask.card.classList.add("over");
      call("");
    }
    say(words);
    if (!place().querySelector(":scope > .waiting") && running) place().append(waiting());
  },
  stopped() {
    finish(make("p", "note", "Stopped."));
    say("Stopped.");
  },
  failed(event) {
    const text = Object.hasOwn(FAULTS, event.why) ? FAULTS[event.why] : FAULTS.internal;
    const fault = make("div", "fault", make("p", "", text));
    if (event.retry) {
      const again = button("plain retry", "Try again", async () => {
        again.disabled = true;
        if (!(await post("/retry", {}))) again.disabled = false;
      });
      fault.append(again);
    }
    finish(fault);
    call(text);
  },
  again() {
    for (const old of log.querySelectorAll(".retry")) old.disabled = true;
    endStream();
    turn = null;
    place().append(waiting());
    setRunning(true);
    say("Claude is answering.");
    toEnd();
  },
  done() { finish(null); },
  present() {
    present = true;
    const open = log.querySelector(".ask:not(.over) h3");
    if (open) call(`${open.textContent} Claude waits for your decision.`);
  },
  cleared() {
    log.replaceChildren();
    steps.clear();
    asks.clear();
    turn = stream = null;
    empty.hidden = false;
    setRunning(false);
    call("");
    lost("");
  },
};

/** The text of a reply as a person would copy it: without the buttons, a line for each block. */
function spoken(body) {
  const copy = body.cloneNode(true);
  for (const each of copy.querySelectorAll("button")) each.remove();
  const blocks = [...copy.children].map((child) => child.textContent.trim());
  return blocks.filter((text) => text !== "").join("\n\n");
}

function finish(note) {
  endStream();
  place().querySelector(":scope > .waiting")?.remove();
  if (note) place().append(note);
  const bodies = [...place().querySelectorAll(":scope > .body")];
  if (bodies.length > 0) {
    const copy = button("quiet", "Copy", () => copyText(bodies.map(spoken).join("\n\n"), copy));
    copy.setAttribute("aria-label", "Copy this answer");
    place().append(make("div", "below", copy));
  }
  setRunning(false);
}

// ---- to and from the server -----------------------------------------------------------------

async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.status === 507) {
      call(FAULTS.full);
      lost(FAULTS.full);
    }
    if (answer.status === 403) lost("This conversation has ended on the server. Load the page again.");
    return answer.ok;
  } catch {
    return false;
  }
}

function lost(text) {
  by("lost").textContent = text;
  by("lost").hidden = text === "";
}

// The browser connects again by itself, and says which event it saw last.
function listen() {
  const source = new EventSource("/events");
  source.addEventListener("open", () => lost(""));
  source.addEventListener("error", () => {
    const over = source.readyState === EventSource.CLOSED;
    lost(over ? "This conversation has ended on the server. Load the page again." : "The connection is lost; trying again …");
  });
  source.addEventListener("message", (message) => {
    const event = JSON.parse(message.data);
    if (Object.hasOwn(HEARD, event.kind)) HEARD[event.kind](event);
    settle();
  });
}

async function ask(text) {
  if (running || asking || text.trim() === "") return;
  asking = true;
  ready();
  const sent = await post("/ask", { text });
  asking = false;
  if (sent) {
    words.value = "";
    grow();
  } else if (by("lost").hidden) {
    call("Your message was not sent.");
    lost("Your message was not sent. Try once more.");
  }
  ready();
}

// ---- the composer ---------------------------------------------------------------------------

// Where the browser lets a text field grow by itself, it does.
function grow() {
  if (CSS.supports("field-sizing", "content")) return;
  words.style.height = "auto";
  words.style.height = `${words.scrollHeight}px`;
}
words.addEventListener("input", () => { grow(); ready(); });
words.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    ask(words.value);
  }
});
by("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  ask(words.value);
});
by("stop").addEventListener("click", () => {
  by("stop").disabled = true;
  post("/stop", {});
  words.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && running) by("stop").click();
});
by("new").addEventListener("click", () => {
  post("/new", {});
  words.focus();
});
for (const idea of document.querySelectorAll(".ideas button")) {
  idea.addEventListener("click", () => {
    ask(idea.dataset.ask);
    words.focus();
  });
}

ready();
listen();
