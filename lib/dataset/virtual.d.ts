declare module 'virtual:dataset' {
  const dataset: import('./types.ts').Dataset;
  export default dataset;
}
