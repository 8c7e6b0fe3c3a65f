#[derive(ClaudeOutput)]
#[claude(crate = "my::taintless")]
struct Page<T: Clone, const N: usize>
where
    T: PartialEq,
{
    #[claude(range(max = 9))]
    item: T,
    list: [u8; N],
}
