echo "nothing in a pack can run"
