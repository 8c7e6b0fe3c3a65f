"<script>{a}</script><p class={b} onclick=\"{c}\">{d:?}</p>"
