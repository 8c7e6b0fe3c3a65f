"CRM"
