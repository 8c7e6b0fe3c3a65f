"goldens/check_templates/pages/"
