// Looks at how the check's own files arrive in this browser, and says so; chooses the way through WordPress where only
// that works. Nothing is asked of any other server.

( async function ( { files, words } ) {
	const status = document.getElementById( 'boundary-check-arrival' );
	const through = document.querySelector( 'input[type=radio][value=route]' );
	const isSaved = through.defaultChecked; // as the page came, before anything is chosen here

	async function problem( address, expected ) {
		try {
			const response = await fetch( address, { cache: 'no-store' } );
			const type = ( response.headers.get( 'content-type' ) || '' ).split( ';' )[ 0 ];
			const scripts = [ 'text/javascript', 'application/javascript' ];
			const fits = type === expected || ( scripts.includes( type ) && scripts.includes( expected ) );
			return response.ok && fits ? '' : told( address, response.ok ? type || '?' : response.status, expected );
		} catch ( error ) {
			return told( address, error.message, expected );
		}
	}

	const told = ( ...parts ) => parts.reduce( ( text, part, index ) => text.replace( `%${ index + 1 }$s`, part ), words.found );
	const problems = async ( way ) => ( await Promise.all( files.map( ( file ) => problem( file[ way ], file.type ) ) ) ).filter( Boolean );

	const byServer = await problems( 'server' );
	const byWordPress = byServer.length > 0 ? await problems( 'route' ) : [];
	if ( byServer.length === 0 ) {
		status.textContent = words.fine;
	} else if ( byWordPress.length === 0 ) {
		through.checked = true;
		status.textContent = [ isSaved ? words.kept : words.mended, ...byServer ].join( ' ' );
	} else {
		status.textContent = [ words.wrong, ...byServer, ...byWordPress ].join( ' ' );
	}
} )( window.boundaryCheckSettings );
