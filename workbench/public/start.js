// Says in words what would else be a white page: a script of the workbench that did not come. No module and no library,
// since those are what is missing.
addEventListener(
  'error',
  ({ target }) => {
    const root = document.getElementById('root')
    if (target?.tagName !== 'SCRIPT' || !root || root.hasChildNodes()) return
    const english = localStorage.getItem('medelge.language') === '"en"'
    const said = document.createElement('p')
    said.textContent = english
      ? 'The workbench did not open completely. What was saved is safe; try again when the network is back.'
      : '工作台没有完全打开。已保存的内容没有受影响，请在网络恢复后重试。'
    const button = document.createElement('button')
    button.textContent = english ? 'Open again' : '重新打开'
    button.onclick = () => location.reload()
    root.setAttribute('role', 'alert')
    root.style.cssText = 'max-width: 40em; margin: 20vh auto; padding: 0 24px; font: 16px/1.6 sans-serif'
    root.append(said, button)
  },
  { capture: true },
)
