//! What a browser's parser makes of what `html!` writes: for every text, in every context, exactly
//! the elements and attributes of the template, and the text as it was.

mod attacks;
mod contexts;
mod csp;
mod engines;
mod files;
mod flow;
mod jumps;
mod outline;
mod program;
mod trees;
mod urls;
mod writer;
