// Property tests try the same cases each time, so that a change is judged by the change. To look for more:
// PROPERTY_SEED=random, or the seed a failure named.
import fc from 'fast-check'

const { PROPERTY_SEED: asked = '20261123' } = process.env
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
