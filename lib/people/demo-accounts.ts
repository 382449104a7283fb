/** The accounts of the demo newsroom that a visitor may try, in the order of their weight. */
export const demoAccounts = [
  { role: 'Reporter', email: 'reporter@meridian.example' },
  { role: 'Editor', email: 'editor@meridian.example' },
  { role: 'Chief', email: 'chief@meridian.example' },
  { role: 'Photo', email: 'photo@meridian.example' },
  { role: 'Administrator', email: 'admin@meridian.example' },
] as const

export type DemoAccount = { role: string; email: string; password: string }
