globalThis.events = [];
globalThis.binder.on((event) => globalThis.events.push(event));
document.querySelector('h1').textContent = 'Ready';
