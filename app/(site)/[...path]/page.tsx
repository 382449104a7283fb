import { notFound } from 'next/navigation'

/** Any address that is no page: answered inside the newspaper's own layout. */
export default function Elsewhere(): never {
  notFound()
}
