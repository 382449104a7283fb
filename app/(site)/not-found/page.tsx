import { NothingHere } from '../nothing-here.tsx'

/**
 * The same words at an address of their own. The framework sends a missing page as a shell that its scripts would fill;
 * readers get no scripts, so the page cache takes the words from here (lib/delivery/server/render-page.ts).
 */
export default NothingHere
