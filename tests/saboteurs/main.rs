//! Who watches the watchmen? Each saboteur opens one lock, and the case that is there for that lock
//! must notice.
//!
//! A UI case notices by compiling: a refusal in other words does not count. A test notices by
//! failing, once it has been built. All is done in a copy of the tree under `target/`.
//!
//! ```text
//! cargo run -p taintless-tests --example saboteurs          # all of them, some minutes
//! cargo run -p taintless-tests --example saboteurs serde    # those with the word in their lock
//! ```

mod table;
mod tree;

use std::process::ExitCode;

use tree::Tree;

/// One lock that is opened.
struct Saboteur {
    /// What is open then.
    opens: &'static str,
    edits: &'static [Edit],
    noticed_by: Watch,
}

/// A stretch of a file, and what it becomes. Nothing becomes a new end of the file.
struct Edit(&'static str, &'static str, &'static str);

/// Who must notice.
enum Watch {
    /// UI cases, each of which then compiles.
    Cases(&'static [&'static str]),
    /// `cargo test` with these words, which then fails.
    Test(&'static [&'static str]),
}

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    let chosen: Vec<&Saboteur> = table::saboteurs()
        .filter(|saboteur| saboteur.opens.contains(&wanted))
        .collect();
    let tree = match Tree::copy() {
        Ok(tree) => tree,
        Err(error) => return fail(&error),
    };
    if let Err(error) = check_untouched(&tree, &chosen) {
        return fail(&error);
    }
    let mut missed = 0;
    for saboteur in &chosen {
        let (verdict, by) = match run(&tree, saboteur) {
            Ok(by) => ("noticed", by),
            Err(why) => {
                missed += 1;
                ("MISSED", why)
            }
        };
        println!("{verdict:8} {:60} {by}", saboteur.opens);
    }
    println!("{} of {} noticed", chosen.len() - missed, chosen.len());
    if missed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn fail(error: &str) -> ExitCode {
    eprintln!("{error}");
    ExitCode::FAILURE
}

/// Without a saboteur no case compiles and every test passes; else what follows would say nothing.
fn check_untouched(tree: &Tree, chosen: &[&Saboteur]) -> Result<(), String> {
    tree.builds()?;
    for saboteur in chosen {
        match saboteur.noticed_by {
            Watch::Cases(cases) => {
                for case in cases {
                    tree.add_case(case)?;
                    if tree.compiles(case).is_ok() {
                        return Err(format!("`{case}` compiles as things are"));
                    }
                }
            }
            Watch::Test(words) => tree
                .test(words)
                .map_err(|said| format!("{words:?} fails as things are:\n{said}"))?,
        }
    }
    Ok(())
}

/// Who noticed, or why nobody did.
fn run(tree: &Tree, saboteur: &Saboteur) -> Result<String, String> {
    let restore = saboteur
        .edits
        .iter()
        .map(|edit| tree.edit(edit))
        .collect::<Result<Vec<_>, _>>();
    let noticed = restore.as_ref().map_err(Clone::clone).and_then(|_| {
        tree.builds()?;
        match saboteur.noticed_by {
            Watch::Cases(cases) => {
                for case in cases {
                    tree.compiles(case)
                        .map_err(|said| format!("`{case}` is refused all the same:\n{said}"))?;
                }
                Ok(cases.join(", "))
            }
            Watch::Test(words) => {
                tree.test_builds(words)?;
                match tree.test(words) {
                    Ok(()) => Err(format!("{words:?} passes all the same")),
                    Err(_) => Ok(format!("test {}", words.last().unwrap_or(&""))),
                }
            }
        }
    });
    tree.restore(saboteur.edits)?;
    noticed
}
