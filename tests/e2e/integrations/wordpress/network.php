<?php
// What "Network Setup" does: the tables of a network, and the network in them.
define( 'WP_INSTALLING_NETWORK', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
	$wpdb->$table = $prefixed;
}
install_network();
$made = populate_network( 1, '@host@', 'admin@example.org', 'Associations', '/', false );
if ( true !== $made ) {
	fwrite( STDERR, is_wp_error( $made ) ? $made->get_error_message() : 'no network' );
}
