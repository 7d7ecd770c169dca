import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  build: { outDir: "../dist/vite", emptyOutDir: true },
  // Else Vite 7 and older move the module away from its WebAssembly file, on the development server.
  optimizeDeps: { exclude: ["boundary-check"] },
});
