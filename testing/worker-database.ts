/** The database of one test worker; workers count from 1. */
export const workerDatabase = (worker: number | string) => `worker_${worker}`
