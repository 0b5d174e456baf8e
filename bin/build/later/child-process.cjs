/** Looks like node:child_process, and loads it when it is first used. */
module.exports = {
  get spawn() {
    return require('node:child_process').spawn
  },
}
