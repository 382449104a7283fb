/** A token as screens show it; instants as ISO text, because it goes to the browser. The secret is not among them. */
export type TokenRow = {
  id: number
  personId: number
  name: string
  /** Its first characters. */
  start: string
  scopes: string[]
  createdAt: string
  expiresAt: string | null
  usedAt: string | null
  usedFrom: string
}
