"""Parts of build_installer.py: each step a function."""
