import { NothingHere } from '../(site)/nothing-here.tsx'

export default NothingHere
