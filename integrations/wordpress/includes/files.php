<?php
/**
 * The check's own files: where they are, how they come into a page, and the way through WordPress for servers that do
 * not send them as browsers want them.
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/** What the way through WordPress begins with, below the address of the site. */
const BOUNDARY_CHECK_ROUTE = 'boundary-check-files';

/**
 * The types by the endings of the files; a file with another ending is not sent.
 *
 * @return array<string, string>
 */
function boundary_check_types() {
	return array(
		'js'   => 'text/javascript; charset=utf-8',
		'wasm' => 'application/wasm',
		'txt'  => 'text/plain; charset=utf-8',
		'html' => 'text/html; charset=utf-8',
	);
}

/**
 * The address of one of the files, either as the server sends it or through WordPress.
 *
 * @param string    $name    The name of the file.
 * @param bool|null $through Whether it goes through WordPress; null: as the settings say.
 * @return string
 */
function boundary_check_file_url( $name, $through = null ) {
	$delivery = boundary_check_settings()['delivery'] ?? '';
	if ( $through ?? 'route' === $delivery ) {
		// With plain permalinks nothing but index.php is led to WordPress.
		$index = get_option( 'permalink_structure' ) ? '' : 'index.php/';
		return home_url( $index . BOUNDARY_CHECK_ROUTE . '/' . basename( BOUNDARY_CHECK_FOLDER ) . '/' . $name );
	}
	return plugins_url( BOUNDARY_CHECK_FOLDER . '/' . $name, BOUNDARY_CHECK_FILE );
}

/**
 * The name of the file that an address asks for through WordPress; null for every other address.
 *
 * @param string $address The address as the browser asked for it, from the host on.
 * @return string|null
 */
function boundary_check_asked_file( $address ) {
	$path  = rawurldecode( (string) wp_parse_url( $address, PHP_URL_PATH ) );
	$home  = rtrim( (string) wp_parse_url( home_url(), PHP_URL_PATH ), '/' );
	$asked = '#^' . preg_quote( $home, '#' ) . '/(?:index\.php/)?' . BOUNDARY_CHECK_ROUTE . '/([0-9a-f]+)/([a-z-]+\.(?:js|wasm|txt|html))$#';
	if ( ! preg_match( $asked, $path, $found ) || basename( BOUNDARY_CHECK_FOLDER ) !== $found[1] ) {
		return null;
	}
	$file = plugin_dir_path( BOUNDARY_CHECK_FILE ) . BOUNDARY_CHECK_FOLDER . '/' . $found[2];
	return is_file( $file ) ? $file : null;
}

/**
 * Answers a request for one of the files, and nothing else. The address changes with the content: it may be kept for ever.
 */
function boundary_check_send_file() {
	$address = isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '';
	$file    = boundary_check_asked_file( $address );
	if ( null !== $file ) {
		boundary_check_send( basename( $file ), 'public, max-age=31536000, immutable' );
	}
}
add_action( 'init', 'boundary_check_send_file', 0 );

/**
 * Sends one of the files with the headers that browsers want, and ends.
 *
 * @param string $name  The name of the file.
 * @param string $cache How long it may be kept.
 */
function boundary_check_send( $name, $cache ) {
	$file = plugin_dir_path( BOUNDARY_CHECK_FILE ) . BOUNDARY_CHECK_FOLDER . '/' . $name;
	// Some extensions of PHP compress what it sends: then this length would be wrong.
	if ( ! ini_get( 'zlib.output_compression' ) ) {
		header( 'Content-Length: ' . filesize( $file ) );
	}
	header( 'Content-Type: ' . boundary_check_types()[ pathinfo( $file, PATHINFO_EXTENSION ) ] );
	header( "Cache-Control: $cache" );
	header( 'X-Content-Type-Options: nosniff' );
	status_header( 200 );
	while ( ob_get_level() > 0 ) {
		ob_end_clean();
	}
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_readfile -- one of the plugin's own files.
	readfile( $file );
	exit;
}

/**
 * Asks for the script of an element, and the site's looks, in the page that is being made.
 *
 * @param string $element One of BOUNDARY_CHECK_ELEMENTS.
 * @return string The script where the end of the page has been printed already, else nothing.
 */
function boundary_check_enqueue( $element ) {
	$name = 'check' === $element ? 'boundary-check' : "boundary-check-$element";
	wp_register_style( 'boundary-check', false, array(), BOUNDARY_CHECK_FOLDER );
	if ( ! wp_style_is( 'boundary-check' ) ) {
		wp_enqueue_style( 'boundary-check' );
		wp_add_inline_style( 'boundary-check', boundary_check_style_sheet( boundary_check_settings() ) );
	}
	// No version: the folder is one, and the files beside this one are found by its address.
	return boundary_check_script(
		array(
			'type' => 'module',
			'id'   => "$name-js-module",
			'src'  => boundary_check_file_url( "$name.js" ),
		)
	);
}

/**
 * Asks for a script in the page that is being made, once. It is printed at its end, wherever in a page the element stands:
 * WordPress's own list of modules is printed in the head by some themes, before a page builder or a widget has come to its
 * shortcode.
 *
 * @param array<string, string> $attributes What stands in its tag; `id` names it.
 * @return string The script where the end of the page has been printed already, else nothing.
 */
function boundary_check_script( $attributes ) {
	static $asked = array();
	if ( isset( $asked[ $attributes['id'] ] ) ) {
		return '';
	}
	$asked[ $attributes['id'] ] = true;
	$tag                        = wp_get_script_tag( $attributes );
	if ( did_action( 'wp_footer' ) && ! doing_action( 'wp_footer' ) ) {
		return $tag;
	}
	add_action(
		'wp_footer',
		static function () use ( $tag ) {
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- WordPress has made and escaped it.
			echo $tag;
		},
		PHP_INT_MAX
	);
	return '';
}
