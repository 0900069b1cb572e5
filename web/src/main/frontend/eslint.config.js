import js from "@eslint/js";
import checkFile from "eslint-plugin-check-file";
import importX from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** app → features → field-kinds, components, lib; features never import each other. */
const features = ["administration", "approvals", "catalogue", "documents", "forms", "records", "search", "session", "verification"];

const zones = [
  { target: "./src/lib", from: ["./src/app", "./src/features", "./src/field-kinds", "./src/components"], message: "lib knows nothing of the screens: pass what is needed as an argument." },
  { target: "./src/components", from: ["./src/app", "./src/features", "./src/field-kinds"], message: "A shared component must not know a feature: pass it as a property." },
  { target: "./src/field-kinds", from: ["./src/app", "./src/features"], message: "A field kind gets what it needs through its properties." },
  { target: "./src/features", from: ["./src/app"], message: "Features do not know the shell: use lib/paths for links." },
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: features.filter((other) => other !== feature).map((other) => `./src/features/${other}`),
    message: "Features do not import each other: compose them in app/routes.",
  })),
];

export default tseslint.config(
  { ignores: ["dist", "node_modules"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat["recommended-latest"],
  {
    files: ["src/**/*.{ts,tsx}", "e2e/**/*.ts"],
    plugins: { "check-file": checkFile, "import-x": importX },
    languageOptions: { globals: globals.browser },
    settings: { "import-x/resolver": { typescript: true } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "check-file/filename-naming-convention": ["error", { "**/*.{ts,tsx}": "KEBAB_CASE" }, { ignoreMiddleExtensions: true }],
      "check-file/folder-naming-convention": ["error", { "{src,e2e}/**/": "KEBAB_CASE" }],
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
      "no-console": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ["scripts/**", "*.config.*"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
