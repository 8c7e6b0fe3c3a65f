// What a reply is made of, as elements. The server sends text and the names of elements; nothing is
// made that is not on the list here, and text is never read as markup.
"use strict";

// ---- making elements ------------------------------------------------------------------------

/** An element with a class, and text or elements in it. */
function make(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content.filter((part) => part !== null && part !== undefined));
  return element;
}

function button(className, label, act) {
  const element = make("button", className, label);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  shape.setAttribute("fill-rule", "evenodd");
  svg.append(shape);
  return svg;
}

// ---- what a reply is made of ----------------------------------------------------------------

// Elements that say no more than their name. The server sends no others; and if it did, they would
// not be made.
const PLAIN = new Set(["p", "h3", "h4", "h5", "h6", "blockquote", "em", "strong", "del", "code", "ul", "li", "br", "hr"]);
const CLASSES = new Set(["raw", "left", "center", "right"]);

const classOf = (node) => (CLASSES.has(node.class) ? node.class : "");

function fill(element, nodes) {
  for (const node of nodes ?? []) element.append(build(node));
  return element;
}

function build(node) {
  if (typeof node === "string") return document.createTextNode(node);
  switch (node.e) {
    case "ol": {
      const list = fill(make("ol"), node.c);
      list.start = Number(node.start);
      return list;
    }
    case "codeblock": {
      const code = fill(make("code"), node.c), pre = make("pre", "", code);
      pre.tabIndex = 0;
      const copy = button("quiet", "Copy", () => copyText(code.textContent, copy));
      copy.setAttribute("aria-label", "Copy this code");
      return make("figure", "code", make("figcaption", "", node.language ?? "Code", copy), pre);
    }
    case "task": {
      const mark = make("span", "task", node.done ? "☑" : "☐");
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", node.done ? "done" : "to do");
      return mark;
    }
    case "table": return table(node);
    case "a": return link(node);
    case "refused":
      return fill(make("span", "refused"), [...node.c, " "]).appendChild(make("bdi", "", `(${node.address})`)).parentNode;
    default:
      return PLAIN.has(node.e) ? fill(make(node.e, classOf(node)), node.c) : fill(make("span"), node.c);
  }
}

function table(node) {
  const row = (cells, name) => make("tr", "", ...cells.map((cell) => {
    const element = fill(make(name, classOf(cell)), cell.c);
    if (name === "th") element.scope = "col";
    return element;
  }));
  const body = make("tbody", "", ...node.c.map((cells) => row(cells, "td")));
  const region = make("div", "table", make("table", "", make("thead", "", row(node.head, "th")), body));
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", "Table");
  region.tabIndex = 0;
  return region;
}

// The server lets `https` and `mailto` through and nothing else; what is not one of these here too
// stays text.
function link(node) {
  const all = document.createDocumentFragment();
  let protocol = "";
  try { protocol = new URL(node.href).protocol; } catch { /* no address */ }
  const followed = protocol === "https:" || protocol === "mailto:";
  const element = fill(make(followed ? "a" : "span"), node.c);
  if (followed) {
    element.href = node.href;
    element.target = "_blank";
    element.rel = "noopener noreferrer";
  }
  if (node.picture) all.append(make("span", "picture", "picture, not loaded: "));
  all.append(element);
  if (node.host) all.append(make("span", "host", " (", make("bdi", "", node.host), ")"));
  return all;
}
