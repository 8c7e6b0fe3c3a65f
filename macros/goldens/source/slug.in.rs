"crm_note"
