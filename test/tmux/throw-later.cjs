// Preloaded: an error of ours that nobody catches, once the screen is there.
setTimeout(() => {
  throw new Error('planted');
}, 1500);
