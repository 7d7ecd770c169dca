<?php
// What a web server does before WordPress: files as they are, everything else to index.php.
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
// On a network, what lies in the sites' own folders lies in one.
if ( ! file_exists( __DIR__ . $path ) && preg_match( '#^/[a-z]+(/wp-(?:admin|content|includes)(?:/.*)?|/wp-[a-z]+\.php)$#', $path, $found ) ) {
	$path = $found[1];
	if ( str_ends_with( $path, '/' ) ) {
		$path .= 'index.php';
	}
	if ( str_ends_with( $path, '.php' ) ) {
		$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $path;
		$_SERVER['SCRIPT_FILENAME'] = __DIR__ . $path;
		chdir( dirname( __DIR__ . $path ) );
		require __DIR__ . $path;
		return true;
	}
	$types = array( 'js' => 'text/javascript', 'css' => 'text/css' );
	$type  = $types[ pathinfo( $path, PATHINFO_EXTENSION ) ] ?? null;
	if ( null !== $type ) {
		header( "Content-Type: $type" );
		readfile( __DIR__ . $path );
		return true;
	}
}
$file = __DIR__ . $path;
if ( is_file( $file ) && str_ends_with( $file, '.wasm' ) ) {
	// PHP's own server may not know the type; this one does, unless it is told not to.
	$wrong = is_file( __DIR__ . '/wrong-types' );
	header( 'Content-Type: ' . ( $wrong ? 'document/unknown' : 'application/wasm' ) );
	header( 'X-Content-Type-Options: nosniff' );
	readfile( $file );
	return true;
}
if ( is_file( $file ) || is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
