tone
