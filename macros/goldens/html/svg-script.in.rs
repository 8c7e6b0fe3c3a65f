"<svg><script>{x}</script><style>{y}</style></svg>"
