/**
 * The very first file of npm start, in the plain syntax of old Nodes: it either hands over to a Node that can run Pli
 * (this one, or the one that npm ci put in node_modules) or says in a sentence what is missing.
 */
'use strict'
var childProcess = require('child_process')
var fs = require('fs')
var path = require('path')
var url = require('url')

var root = path.join(__dirname, '..', '..')
var entry = path.join(__dirname, '..', 'start.ts')
var version = process.versions.node.split('.').map(Number)
var recent = version[0] > 22 || (version[0] === 22 && version[1] >= 18)

function bundledNode() {
  var folder = 'node-' + (process.platform === 'win32' ? 'win' : process.platform) + '-' + process.arch
  var file = path.join(root, 'node_modules', folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return fs.existsSync(file) ? file : undefined
}

function refuse() {
  console.error('Pli demande Node 22.18 ou plus récent ; celui-ci est ' + process.versions.node + '.')
  console.error('Lancez « npm ci » (il apporte Node 24 sous Linux et Windows), ou installez Node 24 (https://nodejs.org), puis « npm start ».')
  console.error('Pli needs Node 22.18 or later; this is ' + process.versions.node + '.')
  console.error('Run "npm ci" (it brings Node 24 on Linux and Windows), or install Node 24 (https://nodejs.org), then "npm start".')
  process.exit(1)
}

function handOver(node) {
  var child = childProcess.spawn(node, [entry].concat(process.argv.slice(2)), { stdio: 'inherit' })
  var forward = function (signal) {
    child.kill(signal)
  }
  process.on('SIGTERM', forward)
  process.on('SIGHUP', forward)
  // A terminal sends Ctrl-C to the child as well: only outlive it.
  process.on('SIGINT', function () {})
  child.on('error', refuse)
  child.on('exit', function (code) {
    process.exit(code === null ? 1 : code)
  })
}

if (recent) {
  void import(url.pathToFileURL(entry).href)
} else if (bundledNode()) {
  handOver(bundledNode())
} else {
  refuse()
}
