"goldens/html_file/page.html", state = status
