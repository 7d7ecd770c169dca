// Does everything that a quiet page does not do: the tests have to notice each of these.
console.warn("noisy: a warning");
Promise.reject(new Error("noisy: a rejection"));
setTimeout(() => {
  throw new Error("noisy: an error");
});
addEventListener("load", () => {
  // This very server by its other name, which is another origin.
  const picture = Object.assign(new Image(), { alt: "", src: `http://localhost:${location.port}/pages/icon.svg?noisy` });
  picture.addEventListener("load", () => document.body.append(picture));
});
