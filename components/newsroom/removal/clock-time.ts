/** `14:02:07`: where seconds tell. */
export const clockTime = (iso: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(iso))
