"""Operations, undo and redo, and the chain that shows a change behind the back."""
