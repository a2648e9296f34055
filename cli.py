"""The `communique` command."""

from generator.commands.entry import main

if __name__ == "__main__":
    main()
