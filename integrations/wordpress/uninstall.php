<?php
/**
 * Leaves nothing behind, on any site of a network.
 *
 * @package BoundaryCheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$boundary_check_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $boundary_check_sites as $boundary_check_site ) {
		switch_to_blog( $boundary_check_site );
		delete_option( 'boundary_check' );
		restore_current_blog();
	}
} else {
	delete_option( 'boundary_check' );
}
