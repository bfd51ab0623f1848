/** Stands in for the Worker where there is none. */
export default { fetch: () => new Response(null, { status: 501 }) };
