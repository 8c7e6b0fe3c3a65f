"<tr><td>{x}</td>{cells}</tr>"
