import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

// One repository, several small front ends: APP=desk|my|go names the one that is built or served.
const app = process.env.APP ?? 'desk'
const server = process.env.LINLI_URL ?? 'http://127.0.0.1:8365'
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here(`./apps/${app}`),
  base: `/${app}/`,
  resolve: { alias: { '@': here('./src') } },
  plugins: [
    vue(),
    // Only the desk has a component kit; the pages for telephones stay small without one.
    app === 'desk' && Components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  define: { __VUE_OPTIONS_API__: app === 'desk', __VUE_PROD_DEVTOOLS__: false },
  server: { proxy: { '/api': server } },
  build: {
    outDir: here(`./dist/${app}`),
    emptyOutDir: true,
    target: ['chrome100', 'safari15'],
    assetsInlineLimit: 0, // a strict Content-Security-Policy takes no data: scripts, and files are cached anyway
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router)[\\/]/ }],
        },
      },
    },
  },
  test: {
    root: here('.'),
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
