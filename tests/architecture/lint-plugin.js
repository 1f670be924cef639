/**
 * Two habits of the house that no stock rule knows (design.md §2, decisions 10 and 41):
 * - no-ambient: the clock, chance and ids come in through the Context, so that a test can hold them still;
 * - no-async-transaction: better-sqlite3 commits before an async callback is done.
 */
const AMBIENT_CALLS = {
  'Math.random': 'chance',
  'crypto.randomUUID': 'ids',
  'Date.now': 'the clock',
  'performance.now': 'the clock',
}

const noAmbient = {
  create(context) {
    const report = (node, what) => context.report({ node, message: `Take ${what} from ctx: this room has no clock, no chance and no ids of its own.` })
    return {
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'the clock')
      },
      CallExpression(node) {
        const callee = node.callee
        if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.property.type !== 'Identifier') return
        const what = AMBIENT_CALLS[`${callee.object.name}.${callee.property.name}`]
        if (what !== undefined) report(node, what)
      },
    }
  },
}

const noAsyncTransaction = {
  create(context) {
    return {
      CallExpression(node) {
        const callee = node.callee
        const isTransaction = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'transaction'
        const first = node.arguments[0]
        if (isTransaction && first?.async === true) {
          context.report({ node, message: 'A transaction callback must be synchronous: an async one is committed before it has run.' })
        }
      },
    }
  },
}

export default { meta: { name: 'pli' }, rules: { 'no-ambient': noAmbient, 'no-async-transaction': noAsyncTransaction } }
