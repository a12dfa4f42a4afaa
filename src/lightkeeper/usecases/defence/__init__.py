"""What people do with defences: what each safeguard should do, did, and could see."""
