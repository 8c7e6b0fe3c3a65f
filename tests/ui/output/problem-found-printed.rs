//! Door 199: what a problem found is tainted text.
fn report(problem: &taintless::output::Problem) {
    println!("{:?}", problem.found().map(|found| found.to_string()));
}

fn main() {}
