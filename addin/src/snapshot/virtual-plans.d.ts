/** Made by the build from functions/plans; see addin/tools/build/plan-snapshot.ts. */
declare module 'virtual:plans' {
  const snapshot: import('./model').PlanSnapshot;
  export default snapshot;
}

/** The same as far as the custom functions read it; see addin/tools/build/function-plans.ts. */
declare module 'virtual:function-plans' {
  const snapshot: import('./model').PlanSnapshot;
  export default snapshot;
}
