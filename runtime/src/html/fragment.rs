//! What a piece of HTML is a fragment of.
//!
//! A browser that meets `<tr>` outside of a table drops the tag, and text inside of a table moves
//! in front of it. So [`SafeHtml`](super::SafeHtml) says by its type where it can stand.

/// A kind of fragment. Sealed.
pub trait Fragment: sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

macro_rules! fragments {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {}
        impl sealed::Sealed for $name {}
        impl Fragment for $name {}
    )*};
}
fragments! {
    /// Text and ordinary elements, or a whole page.
    Flow
    /// `<tr>`: stands in `<table>`, `<thead>`, `<tbody>`, `<tfoot>`.
    Rows
    /// `<td>`, `<th>`: stands in `<tr>`.
    Cells
    /// `<option>`, `<optgroup>`: stands in `<select>`, `<optgroup>`, `<datalist>`.
    Options
    /// Shapes: stands in `<svg>` and `<g>`.
    Svg
}
