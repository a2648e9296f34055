"""What a change does to what journalists will read: two states of a workspace, side by side."""
