"<script>let a = '</p>{x}';</script>"
