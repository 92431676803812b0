"""The room of forms: an admin changes them in Word, sees what is wrong, tries and publishes."""
