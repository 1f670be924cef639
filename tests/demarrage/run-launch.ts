/** Runs a whole launch on the folder given first. PLI_TEST_UID lets a test machine that runs as root play an ordinary person. */
import { pathToFileURL } from 'node:url'
import { launch } from '#main/demarrage/launch.ts'

const uid = process.env['PLI_TEST_UID']
if (uid !== undefined) process.getuid = () => Number(uid)
const [root = '', ...argv] = process.argv.slice(2)
process.exit(await launch({ root: pathToFileURL(`${root}/`), argv }))
