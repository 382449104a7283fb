export const throttleWindowMinutes = 15
/** Wrong passwords that are looked at for one account within the window. */
export const guessesPerAccount = 10
/** Wrong passwords that are looked at from one network address within the window. */
export const guessesPerAddress = 100
/** How long a device that signed in once keeps guesses of its own, so that a stranger's guesses do not lock it out. */
export const knownAddressDays = 30
