/**
 * The time by which the schedule goes, of the clocks of process and database: the earlier. A clock that has stepped
 * forward alone sends nothing out early; one that has fallen back holds dates up until it is right, which is told as
 * lateness. Both stepping at once, on one machine, cannot be told from time passing.
 */
export const safeTime = (ofProcess: Date, ofDatabase: Date): Date => (ofDatabase < ofProcess ? ofDatabase : ofProcess)
